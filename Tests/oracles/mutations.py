"""Small changes to a message: most break exactly one rule, some none."""
import copy
import json

from lxml import etree

SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"

# Values at the edges of the types; each goes to any item.
VALUES = [
    "", " ", "0", "00", "1", "2", "9", "-1", "-0", "1.5", "1.50000", "a", "Ａ", "あ", "漢字", "ｱ", "~", "\u007f", "\u0085",
    "\u00a0", "\u3000", "\u20bb7", "\U00020bb7", "葛\U000e0100", "葛\U000e0100\U000e0101", "\ufe00", "\ue000", "\ufffd",
    "\U000f0000", "0000", "9999", "2024", "0000-01-01", "9999-12-31", "2024-02-29", "2023-02-29", "1900-02-29",
    "2000-02-29", "2024-04-31", "2024-13-01", "1950-00-00", "1950-06-00", "0000-02-30", "0000-06-15", "2024-00-15",
    "2024/07/01", "24:00", "23:59", "23:59:60", "23:59:59", "000000000019", "999997", "131016", "a\nb", "a\n", "\t",
    "QUJD", "QUJ", "QQ==",
]
NUMBERS = ["0", "1", "-1", "-0", "1.0", "1.5", "1e2", "12", "123456789", "99999999999999999999", "007", "+1"]


def of_json(text, generator):
    """A changed text and what was changed."""
    change = generator.choice([json_value] * 6 + [json_members] * 3 + [json_literal] * 2 + [json_text])
    try:
        value = json.loads(text)
        if not isinstance(value, dict) or not value:
            return of_bytes(text, generator)
        return change(value, text, generator)
    except (ValueError, RecursionError):  # an example of bad text
        return of_bytes(text, generator)


def json_value(value, _, generator):
    place, key = generator.choice(list(places(value)))
    old = place[key]
    others = [changed(old, generator), generator.choice(VALUES), None, 0, 1.5, True, [], {}, [old], {"a": old}]
    place[key] = generator.choice(others)
    return encoded(value), f"another value for {key}"


def json_members(value, _, generator):
    objects = [item for item in containers(value) if isinstance(item, dict) and item]
    arrays = [item for item in containers(value) if isinstance(item, list)]
    if arrays and generator.random() < 0.5:
        array = generator.choice(arrays)
        amount = generator.choice([0, 1, 2, 11, 101])
        array[:] = (array * amount)[:amount] if array else [{}] * amount
        return encoded(value), f"an array of {amount}"
    item = generator.choice(objects)
    key = generator.choice(sorted(item))
    kind = generator.choice(["without", "renamed", "another", "order"])
    if kind == "without":
        del item[key]
    elif kind == "renamed":
        item[generator.choice([key + "x", key.upper(), key[:-1]])] = item.pop(key)
    elif kind == "another":
        item["x"] = copy.deepcopy(item[key])
    else:
        item[key] = item.pop(key)
    return encoded(value), f"{kind} {key}"


def json_literal(value, _, generator):
    """A number that a JSON library would write in another way."""
    place, key = generator.choice(list(places(value)))
    literal = generator.choice(NUMBERS)
    place[key] = "@@literal@@"
    return encoded(value).replace(b'"@@literal@@"', literal.encode()), f"{literal} for {key}"


def json_text(value, text, generator):
    """A fault of the text itself."""
    kind = generator.choice(["byte", "bom", "comma", "twice", "trailing"])
    if kind == "bom":
        return b"\xef\xbb\xbf" + text, kind
    if kind == "comma":
        return text.rstrip()[:-1] + b",}", kind
    if kind == "trailing":
        return text + b"{}", kind
    if kind == "twice":
        key = sorted(value)[0]
        member = json.dumps({key: value[key]}, ensure_ascii=False).encode()
        return member[:-1] + b"," + text.lstrip()[1:], f"{key} twice"
    return of_bytes(text, generator)


def of_bytes(text, generator):
    changed_text = bytearray(text or b" ")
    for _ in range(generator.randint(1, 3)):
        changed_text[generator.randrange(len(changed_text))] = generator.randrange(256)
    return bytes(changed_text), "other bytes"


def containers(value):
    if isinstance(value, (dict, list)):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from containers(item)


def places(value):
    """Every (container, key) that holds a value."""
    for container in containers(value):
        for key in list(container) if isinstance(container, dict) else range(len(container)):
            yield container, key


def changed(value, generator):
    """A neighbour of a value."""
    if not isinstance(value, str):
        return generator.choice([str(value), value])
    if not value:
        return "0"
    at = generator.randrange(len(value))
    other = generator.choice(VALUES) or "9"
    return generator.choice([
        value + value[-1], value + other, value[:at] + value[at + 1:], value[:at] + other[0] + value[at + 1:],
        value * 40, value[:at] + "\U000e0100" + value[at:], " " + value, value + " ",
    ])


def encoded(value):
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def of_xml(text, generator):
    """A changed document and what was changed."""
    try:
        root = etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return of_bytes(text, generator)
    change = generator.choice([xml_value] * 6 + [xml_elements] * 4 + [xml_attribute] * 3 + [xml_text])
    what = change(root, generator)
    if what is None:
        return of_bytes(text, generator)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=generator.random() < 0.5), what


def xml_value(root, generator):
    element = pick(root, generator)
    value = generator.choice([changed(element.text or "", generator), generator.choice(VALUES)])
    try:
        element.text = value
    except ValueError:  # not a character of XML
        element.text = "x"
    return f"another value for {name(element)}"


def xml_elements(root, generator):
    element = pick(root, generator)
    parent = element.getparent()
    if parent is None:
        element.tag = generator.choice([element.tag + "x", name(element), "{urn:x-other}" + name(element)])
        return "another root"
    kind = generator.choice(["without", "twice", "renamed", "moved", "namespace", "nested", "many"])
    if kind == "without":
        parent.remove(element)
    elif kind == "twice":
        element.addnext(copy.deepcopy(element))
    elif kind == "many":
        for _ in range(generator.choice([10, 100])):
            element.addnext(copy.deepcopy(element))
    elif kind == "renamed":
        element.tag += "x"
    elif kind == "namespace":
        element.tag = generator.choice([name(element), "{urn:x-other}" + name(element)])
    elif kind == "nested":
        element.append(copy.deepcopy(element))
    else:
        parent.insert(generator.randrange(len(parent)), element)
    return f"{kind} {name(element)}"


def xml_attribute(root, generator):
    element = pick(root, generator)
    nil = f"{{{SCHEMA_INSTANCE}}}nil"
    attribute, value = generator.choice([
        (nil, "true"), (nil, "false"), (nil, "1"), (nil, "yes"), (f"{{{SCHEMA_INSTANCE}}}type", "X1"),
        (f"{{{XML}}}lang", "ja"), (f"{{{XML}}}space", "preserve"), ("id", "1"), ("{urn:x-other}a", "1"),
    ])
    element.set(attribute, value)
    if generator.random() < 0.5:
        element.text = None
        for child in list(element):
            element.remove(child)
    return f"{attribute}={value} at {name(element)}"


def xml_text(root, generator):
    """Text where none belongs, comments and instructions, which mean nothing."""
    element = pick(root, generator)
    kind = generator.choice(["text", "space", "comment", "instruction"])
    if kind == "text":
        element.tail = "x"
    elif kind == "space":
        element.tail = "\n \t"
    elif kind == "comment":
        element.insert(0, etree.Comment(" - "))
    else:
        element.insert(0, etree.ProcessingInstruction("x", "y"))
    return f"{kind} near {name(element)}"


def pick(root, generator):
    return generator.choice([element for element in root.iter() if isinstance(element.tag, str)])


def name(element):
    return etree.QName(element).localname
