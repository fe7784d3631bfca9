"""What foreign software says about the published files and, by them, about messages."""
import json
import re

import jsonschema
import openapi_spec_validator
import xmlschema
import zeep
from lxml import etree


def unreadable(published):
    """Complaints of foreign tools about the published files themselves; messages.xsd is ``Schemas``' matter."""
    checks = {
        "openapi.json": lambda path: openapi_spec_validator.validate(json.loads(path.read_bytes())),
        "schema.json": lambda path: jsonschema.Draft202012Validator.check_schema(json.loads(path.read_bytes())),
        "service.wsdl": lambda path: zeep.Client(str(path)).service,
    }
    problems = []
    for name, check in checks.items():
        try:
            check(published / name)
        except Exception as error:  # any kind: every tool has its own
            problems.append(f"{name}: {type(error).__name__}: {error}")
    return problems


def ecma_pattern(validator, pattern, instance, schema):
    """JSON Schema's patterns are ECMAScript's: `$` is the end, in Python it also matches before a last line feed."""
    if validator.is_type(instance, "string") and not re.search(re.sub(r"\$\Z", r"\\Z", pattern), instance):
        yield jsonschema.ValidationError(f"does not match {pattern}")


JSONValidator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": ecma_pattern})


class Schemas:
    """A contract's published schemas, compiled by each engine."""

    def __init__(self, published):
        path = published / "messages.xsd"
        self.libxml2 = etree.XMLSchema(etree.parse(str(path)))
        self.xmlschema = xmlschema.XMLSchema(str(path))
        self.definitions = json.loads((published / "schema.json").read_bytes())["$defs"]
        self.validators = {}

    def refusals(self, path, operation, message, form):
        """Names of the engines that refuse the message; a text that cannot be parsed is refused."""
        if form == "json":
            return self.json_refusals(path.read_bytes(), f"{operation}.{message}")
        return self.xml_refusals(path.read_bytes(), message)

    def json_refusals(self, text, name):
        if name not in self.validators:
            self.validators[name] = JSONValidator(self.definitions[name])
        try:
            value = json.loads(text, parse_constant=self.no_constant)
        except (ValueError, RecursionError):
            return ["the JSON parser"]
        return [] if self.validators[name].is_valid(value) else ["python-jsonschema"]

    def xml_refusals(self, text, message):
        try:
            document = etree.fromstring(text, self.parser())
            # xmlschema reads the text of an element only up to a comment in it.
            bare = etree.fromstring(text, self.parser(remove_comments=True, remove_pis=True))
        except (etree.XMLSyntaxError, ValueError):
            return ["the XML parser"]
        # Both messages of all operations are in one schema; only the root that was asked for counts.
        is_answer = etree.QName(document).localname.endswith("Response")
        refusals = [] if is_answer == (message == "response") else ["the root element"]
        if not self.libxml2.validate(document):
            refusals.append("libxml2")
        if not self.is_valid(bare):
            refusals.append("xmlschema")
        return refusals

    def is_valid(self, document):
        try:
            return self.xmlschema.is_valid(document)
        except xmlschema.XMLSchemaException:  # an xsi:type that the schema does not know
            return False

    @staticmethod
    def parser(**options):
        return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, **options)

    @staticmethod
    def no_constant(name):
        raise ValueError(name)
