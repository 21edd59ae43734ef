import { runFloor } from './floor.ts';

runFloor(process.argv[2] ?? '.');
