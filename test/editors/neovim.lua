-- Drives the language server as a person with Neovim would, on the plan in the current folder, and writes what was seen as JSON.
-- Run by neovim.test.ts: `nvim --headless -u <init.lua of docs/editors/neovim.md> -i NONE -n -S neovim.lua`, with `planverk` on the path.

local seen = { problems = {} }
local limit = 30000

local function wait(what, condition)
  if not vim.wait(limit, condition, 20) then table.insert(seen.problems, 'waited in vain for ' .. what) end
end

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  return vim.api.nvim_get_current_buf()
end

-- Puts the caret where a text stands first, so many characters into it.
local function go_to(text, characters)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local start = line:find(text, 1, true)
    if start then
      local before = line:sub(1, start - 1) .. vim.fn.strcharpart(text, 0, characters)
      vim.api.nvim_win_set_cursor(0, { number, #before })
      return
    end
  end
  table.insert(seen.problems, 'does not stand there: ' .. text)
end

-- Writes lines at the end of the buffer, in place of its last `over` lines, and leaves the caret behind the last character.
local function write(lines, over)
  vim.api.nvim_buf_set_lines(0, -1 - over, -1, true, lines)
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), #lines[#lines] })
end

-- The findings of a buffer as Neovim keeps them: line from 1, the marked text, code.
local function findings(buffer)
  return vim.tbl_map(function(found)
    local line = vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, true)[1]
    local marked = found.end_lnum == found.lnum and line:sub(found.col + 1, found.end_col) or line:sub(found.col + 1)
    local code = found.user_data and found.user_data.lsp.code or '?'
    return { line = found.lnum + 1, text = marked, code = code, message = found.message }
  end, vim.diagnostic.get(buffer))
end

local function has(buffer, code)
  return vim.tbl_contains(vim.tbl_map(function(found) return found.code end, findings(buffer)), code)
end

local function ask(method, more)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('force', params, more or {}), limit) or {}
  local answer = select(2, next(answers)) or {}
  if answer.err then table.insert(seen.problems, method .. ': ' .. answer.err.message) end
  return answer.result
end

-- What the list of suggestions holds at the caret, as Neovim's own omnifunc makes it.
local function suggestions(prefix)
  local result = ask('textDocument/completion', { context = { triggerKind = 1 } })
  return vim.tbl_map(function(item)
    return { word = item.word, shown = item.abbr }
  end, vim.lsp.util.text_document_completion_list_to_complete_items(result or { items = {} }, prefix))
end

local function run()
  vim.o.virtualedit = 'onemore'
  local buffer = open('kapitler/10-tiltak-hosten-2021.md')
  wait('the first findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  seen.findings = findings(buffer)

  write({ '', '```tiltak', 'id: nytt-tiltak', 'anvarlig: nav' }, 0)
  wait('a misspelt key', function() return has(buffer, 'unknown-field') end)
  seen.after_typing = vim.tbl_filter(function(found) return found.code == 'unknown-field' end, findings(buffer))

  go_to('anvarlig: nav', 2)
  -- Neovim asks which action is wanted; it is chosen by its title, and what follows is Neovim's own.
  vim.ui.select = function(actions, _, choose)
    for _, action in ipairs(actions) do
      if action[2].title == 'Bytt til «ansvarlig»' then return choose(action) end
    end
    table.insert(seen.problems, 'the fix is not offered')
  end
  vim.lsp.buf.code_action({ diagnostics = {}, only = { 'quickfix' } })
  wait('the fix', function() return not has(buffer, 'unknown-field') end)
  seen.after_fix = vim.api.nvim_buf_get_lines(buffer, -2, -1, true)[1]

  write({ 'ansvarlig: kommunals' }, 1)
  seen.units = suggestions('kommunals')
  vim.cmd('edit!')

  go_to('ansvarlig: Kommunalsjef levekår', #'ansvarlig: Kom')
  seen.hover = vim.lsp.util.convert_input_to_markdown_lines((ask('textDocument/hover') or {}).contents or '')
  vim.lsp.util.jump_to_location((ask('textDocument/definition') or {})[1] or {}, 'utf-16')
  seen.definition = { file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':.'), line = vim.api.nvim_get_current_line() }

  open('registre/enheter.yaml')
  go_to('rop-teamet:', 3)
  vim.lsp.buf.rename('rop-laget')
  wait('the new id', function() return vim.fn.search('rop-laget:', 'nw') > 0 end)
  vim.cmd('silent wall')

  vim.cmd('edit planverk://felles/plan.yaml')
  seen.library = vim.api.nvim_buf_get_lines(0, 0, 1, true)[1]
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then table.insert(seen.problems, problem) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.PLANVERK_SEEN)
vim.lsp.stop_client(vim.lsp.get_active_clients())
vim.wait(5000, function() return #vim.lsp.get_active_clients() == 0 end, 20)
vim.cmd('qall!')
