-- wrk script: POSTs one prepared request in which only the person's number differs, every time.
-- usage: wrk … -s load.lua URL -- BODY_FILE FIRST_PERSON 'Name: value'…
local placeholder = "000000000000000"
local before, after, person

function init(arguments)
    local file = assert(io.open(arguments[1], "rb"))
    local body = file:read("*a")
    file:close()
    person = tonumber(arguments[2])
    local headers = {}
    for i = 3, #arguments do
        local name, value = arguments[i]:match("^([^:]+): (.*)$")
        headers[name] = value
    end
    local text = wrk.format("POST", nil, headers, body)
    local at = assert(text:find(placeholder, 1, true))
    before, after = text:sub(1, at - 1), text:sub(at + #placeholder)
end

function request()
    person = person + 1
    return before .. string.format("%015d", person) .. after
end
