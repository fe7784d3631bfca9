<?php
// Loads many WSDLs and calls operations of them, one line of JSON each: {wsdl, operation, message} comes by standard
// input, {functions, types, answer} or {fault} goes out. A description is loaded once, in the order of the lines.
// usage: catalogue.php CLIENT_ID SECRET < lines
ini_set('soap.wsdl_cache_enabled', '0');
[, $client, $secret] = $argv;
$soap = $loaded = null;
while (($line = fgets(STDIN)) !== false) {
    $order = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    try {
        if ($loaded !== $order['wsdl']) {
            $soap = new SoapClient($order['wsdl'], [
                'login' => $client, 'password' => $secret, 'exceptions' => true, 'connection_timeout' => 10,
                'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
            ]);
            $loaded = $order['wsdl'];
        }
        $answer = [
            'functions' => count($soap->__getFunctions()), 'types' => count($soap->__getTypes()),
            'answer' => $soap->__soapCall($order['operation'], [$order['message']]),
        ];
    } catch (SoapFault $fault) {
        $answer = ['fault' => $fault->faultcode, 'text' => $fault->getMessage(), 'detail' => $fault->detail ?? null];
    }
    echo json_encode($answer, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
}
