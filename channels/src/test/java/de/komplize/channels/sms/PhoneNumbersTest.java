package de.komplize.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Line 76 of the channels: one form for each number, and no talk with machines. */
class PhoneNumbersTest {

    private final PhoneNumbers numbers = new PhoneNumbers("+495617872467");

    @ParameterizedTest
    @CsvSource({
        "+4915112345678, +4915112345678",
        "004915112345678, +4915112345678",
        "+49(0)15112345678, +4915112345678",
        "+49 (0) 151 1234 5678, +4915112345678",
        "0151 12345678, +4915112345678",
        "0151/123-456.78, +4915112345678",
        "4915112345678, +4915112345678",
        "+43 664 1234567, +436641234567",
        "0043 664 1234567, +436641234567",
        "+1 202-555-0143, +12025550143",
        "+90 532 123 45 67, +905321234567",
        "+380 50 123 4567, +380501234567"
    })
    void line76EveryWayToWriteANumberIsTheSame(String written, String e164) {
        assertEquals(Optional.of(e164), numbers.address(written).map(address -> address.handle()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sparkasse",
                "Vodafone",
                "DHL",
                "1212",
                "70997",
                "112",
                "",
                "+",
                "anonymous",
                "+4915112345678x",
                "0900 1 234567",
                "+499001234567",
                "+49 0",
                "00000000000",
                "+999123456789",
                "99999999999999999999"
            })
    void line76NamesAndShortCodesAreMachines(String sender) {
        assertEquals(Optional.empty(), numbers.address(sender));
    }

    @Test
    void line76TheOwnNumberIsNobody() {
        assertEquals(Optional.empty(), numbers.address("0561 787-2467"));
    }

    @Test
    void line76TheTypeOfANumberSaysThatTheCountryStandsInFront() {
        assertEquals(
                Optional.of("+436641234567"),
                numbers.address("436641234567", true).map(address -> address.handle()));
    }
}
