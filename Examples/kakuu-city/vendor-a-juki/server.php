<?php

/**
 * Vendor A's 住民記録 system: a SOAP provider made from the WSDL that the city published, and nothing else of it.
 *
 *     JUKI_DATA=.run/city/juki.db JUKI_WSDL=…/service.wsdl JUKI_USER=… JUKI_PASSWORD=… php -S 127.0.0.1:9101 server.php
 *
 * Answers POST /soap/juki. The account is that of the one system that may ask.
 */

declare(strict_types=1);

require __DIR__ . '/Register.php';
require __DIR__ . '/Resident.php';

/** The operations of the WSDL, by name. */
final class JukiService
{
    private const MUNICIPALITY = '999997';

    public function __construct(private readonly Register $register)
    {
    }

    /** 住民基本情報照会: one result for every known 宛名番号, in the order asked. */
    public function juminkihonjohoshokai(object $question): array
    {
        if ($question->shikuchosonkodo !== self::MUNICIPALITY) {
            throw new SoapFault('Client', '市区町村コードが当団体のものではありません。');
        }
        $withNumber = ($question->kojinbangoyokyufuragu ?? '0') === '1';
        $results = [];
        foreach ($question->atenabango as $number) {
            $row = $this->register->find($number, $question->kijunbi ?? null);
            if ($row !== null) {
                $results[] = Resident::answer($row, $withNumber);
            }
        }
        return ['result' => $results];
    }
}

function refuse(int $status, string $header = ''): void
{
    http_response_code($status);
    if ($header !== '') {
        header($header);
    }
}

function main(): void
{
    $path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
    if ($path !== '/soap/juki') {
        refuse(404);
    } elseif ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        refuse(405, 'Allow: POST');
    } elseif (
        !hash_equals((string) getenv('JUKI_USER'), $_SERVER['PHP_AUTH_USER'] ?? '')
        || !hash_equals((string) getenv('JUKI_PASSWORD'), $_SERVER['PHP_AUTH_PW'] ?? '')
    ) {
        refuse(401, 'WWW-Authenticate: Basic realm="juki"');
    } else {
        ini_set('soap.wsdl_cache_enabled', '0');
        $server = new SoapServer(getenv('JUKI_WSDL'), ['features' => SOAP_SINGLE_ELEMENT_ARRAYS]);
        $server->setObject(new JukiService(new Register(getenv('JUKI_DATA'))));
        $server->handle();
    }
}

main();
