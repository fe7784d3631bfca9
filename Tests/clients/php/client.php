<?php
// Calls one operation from a WSDL with a message read as JSON from standard input; prints the answer or fault.
// usage: client.php WSDL OPERATION CLIENT_ID SECRET 1.1|1.2 < message.json
ini_set('soap.wsdl_cache_enabled', '0');
[, $wsdl, $operation, $client, $secret, $version] = $argv;
$soap = new SoapClient($wsdl, [
    'login' => $client, 'password' => $secret, 'exceptions' => true, 'connection_timeout' => 10,
    'soap_version' => $version === '1.2' ? SOAP_1_2 : SOAP_1_1,
    'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
]);
try {
    $answer = $soap->__soapCall($operation, [json_decode(stream_get_contents(STDIN), true)]);
} catch (SoapFault $fault) {
    $answer = ['fault' => $fault->faultcode, 'text' => $fault->getMessage(), 'detail' => $fault->detail ?? null];
}
echo json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
