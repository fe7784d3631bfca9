<?php

declare(strict_types=1);

/** Turns a row of the register into the `result` element of the published interface. */
final class Resident
{
    private const STATES = ['住登者' => '1', '転出' => '2', '死亡' => '3'];
    private const EVENTS = ['転入' => '10', '出生' => '12', '職権記載' => '13', '転出' => '30', '死亡' => '32'];
    private const RELATIONS = ['世帯主' => '02', '夫' => '11', '妻' => '12', '子' => '20', '父' => '51', '母' => '52'];
    private const ERAS = ['2019-05-01' => '5', '1989-01-08' => '4', '1926-12-25' => '3', '1912-07-30' => '2',
        '1868-01-25' => '1'];

    /** The WSDL's own types order the elements; an empty value is left out, a null is said as xsi:nil. */
    public static function answer(array $row, bool $withNumber): array
    {
        $gone = $row['住民状態'] !== '住登者';
        $result = self::present([
            'shikuchosonkodo' => $row['住所市区町村コード'],
            'atenabango' => $row['宛名番号'],
            'rirekibango' => 1,
            'setaibango' => $row['世帯番号'],
            'kojinbango' => $withNumber ? $row['個人番号'] : '',
            'juminshubetsu' => self::isForeign($row) ? '2' : '1',
            'juminjotai' => self::STATES[$row['住民状態']],
            ...self::names($row),
            'seibetsu' => $row['性別'],
            'seinengappi_gengo' => $row['生年月日不詳'] ? '' : self::era($row['生年月日']),
            'seinengappi' => $row['生年月日'],
            'seinengappi_fushofuragu' => (string) $row['生年月日不詳'],
            'seinengappi_fushohyoki' => $row['生年月日不詳表記'],
            'zokugarakodo' => [self::RELATIONS[$row['続柄']]],
            'zokugarahyoki' => $row['続柄'],
            'setainushi_atenabango' => $row['世帯主宛名番号'],
            'setainushi_shimei' => $row['世帯主氏名'],
            ...self::address($row),
            'ido' => self::event($row),
            'shiensochifuragu' => (string) $row['支援措置'],
            'shiensochishuryonengappi' => $row['支援措置'] ? '2027-03-31' : '',
            'tagyomusanshofukafuragu' => '0',
            'koshinnengappi' => $row['届出年月日'],
            'koshinjikoku' => '17:15:00',
        ]);
        if ($row['前住所市区町村コード'] !== '') {
            $result['tennyumaejusho'] = self::place($row, '前住所');
        }
        if ($row['住民状態'] === '転出') {
            $moved = ['tenshutsunengappi' => $row['異動年月日'], 'kakuteifuragu' => '1'];
            $result['tenshutsusaki'] = $moved + self::place($row, '転出先');
        }
        if ($gone) {
            $result['shojo'] = self::removal($row);
        }
        if (self::isForeign($row)) {
            $result['zairyujoho'] = self::residence($row);
        }
        return $result;
    }

    private static function names(array $row): array
    {
        $alias = $row['通称カナ'] === '' ? '' : '1';
        $common = ['shimei_furigana' => $row['氏名カナ'], 'shimei_furiganakakuninjokyo' => '1', 'tsusho' => $row['通称'],
            'tsusho_furigana' => $row['通称カナ'], 'tsusho_furiganakakuninjokyo' => $alias];
        if (self::isForeign($row)) {
            return $common + ['shimei_gaikokujinromaji' => $row['氏名ローマ字'], 'shimei_gaikokujinkanji' => $row['氏名漢字'],
                'shimei' => $row['氏名漢字'] !== '' ? $row['氏名漢字'] : $row['氏名ローマ字']];
        }
        return $common + ['shimei' => $row['氏'] . '　' . $row['名'],
            'uji_nihonjin' => $row['氏'], 'na_nihonjin' => $row['名'],
            'uji_nihonjin_furigana' => $row['氏カナ'], 'na_nihonjin_furigana' => $row['名カナ']];
    }

    private static function address(array $row): array
    {
        return ['jusho_shikuchosonkodo' => $row['住所市区町村コード'], 'jusho_choazakodo' => $row['住所町字コード'],
            'jusho_todofuken' => $row['住所都道府県'], 'jusho_shikugunchosonmei' => $row['住所市区郡町村'],
            'jusho_choaza' => $row['住所町字'], 'jusho_banchigohyoki' => $row['住所番地号'],
            'jusho_katagaki' => $row['住所方書'], 'jusho_yubinbango' => $row['住所郵便番号']];
    }

    private static function event(array $row): array
    {
        return ['idojiyu' => self::EVENTS[$row['異動事由']], 'idonengappi' => $row['異動年月日'],
            'idonengappi_fushofuragu' => '0', 'todokedenengappi' => self::notified($row)];
    }

    private static function removal(array $row): array
    {
        return ['shojojiyu' => self::EVENTS[$row['異動事由']], 'shojoidonengappi' => $row['異動年月日'],
            'shojoidonengappi_fushofuragu' => '0', 'shojotodokedenengappi' => self::notified($row)];
    }

    /** What was entered by authority (職権) has no notification. */
    private static function notified(array $row): ?string
    {
        return $row['異動事由'] === '職権記載' ? null : $row['届出年月日'];
    }

    private static function place(array $row, string $prefix): array
    {
        return self::present(['shikuchosonkodo' => $row["{$prefix}市区町村コード"], 'todofuken' => $row["{$prefix}都道府県"],
            'shikugunchosonmei' => $row["{$prefix}市区郡町村"], 'choaza' => $row["{$prefix}町字"]]);
    }

    private static function residence(array $row): array
    {
        $special = $row['在留資格'] === '特別永住者';
        return self::present(['kokuseki_kokumeito' => $row['国籍'], 'kubun30jo45' => $special ? '2' : '1',
            'zairyushikaku' => $special ? '' : $row['在留資格'],
            'zairyukikannomanryonohi' => $special ? '' : $row['在留期間満了日'],
            'zairyukadotobango' => $row['在留カード番号'], 'gaikokujinjumintonattanengappi' => $row['異動年月日']]);
    }

    private static function era(string $day): string
    {
        foreach (self::ERAS as $start => $code) {
            if ($day >= $start) {
                return $code;
            }
        }
        return '';
    }

    private static function isForeign(array $row): bool
    {
        return $row['住民種別'] === '外国人';
    }

    private static function present(array $items): array
    {
        return array_filter($items, fn ($value) => $value !== '');
    }
}
