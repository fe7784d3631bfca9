// Sends a request read from standard input through the classes that wsdl2h and soapcpp2 made; prints the answer as XML,
// or the fault.
// usage: client ENDPOINT CLIENT_ID SECRET < request.xml
#include <fstream>
#include <iostream>

#include "soapH.h"
#include NAMESPACES

int main(int, char **arguments) {
    struct soap *soap = soap_new1(SOAP_XML_INDENT | SOAP_C_UTFSTRING);
    _ns1__shotokujohoshokai request;
    soap->is = &std::cin;
    if (soap_read__ns1__shotokujohoshokai(soap, &request)) {
        soap_print_fault(soap, stderr);
        return 1;
    }
    soap->is = nullptr;
    soap->userid = arguments[2];
    soap->passwd = arguments[3];
    _ns1__shotokujohoshokaiResponse answer;
    if (soap_call___ns1__shotokujohoshokai(soap, arguments[1], nullptr, &request, answer)) {
        std::cout << "fault ";
        soap_stream_fault(soap, std::cout);
        if (SOAP_ENV__Detail *detail = soap->fault ? soap->fault->detail : nullptr) {
            soap->os = &std::cout;
            soap_write_SOAP_ENV__Detail(soap, detail);
        }
        return 0;
    }
    soap->os = &std::cout;
    soap_write__ns1__shotokujohoshokaiResponse(soap, &answer);
    return 0;
}
