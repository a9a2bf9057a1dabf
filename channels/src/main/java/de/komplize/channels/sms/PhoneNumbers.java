package de.komplize.channels.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import de.komplize.bot.messaging.Address;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Telephone numbers in one form, E.164, and only those of people: a name or a short code as the sender is a machine. */
final class PhoneNumbers {

    /** What a number may be written with. A name in place of a number has letters, a short code too few figures. */
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()/.\\-\\u00a0]{6,24}");

    private static final Pattern ABROAD = Pattern.compile("[1-9][0-9]{6,14}");

    /** An answer there would cost whoever runs this, or reach nobody. */
    private static final Set<PhoneNumberType> NOBODY = Set.of(
            PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN, PhoneNumberType.VOICEMAIL);

    private static final String HOME = "DE";

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String own;

    /** @param own the number that is written to; nobody is answered under it */
    PhoneNumbers(String own) {
        this.own = own;
    }

    /** The address of a number as it may be written: with +, 00, 0 or the country alone in front, with blanks and (0). */
    Optional<Address> address(String written) {
        return e164(written).filter(number -> !number.equals(own)).map(number -> new Address(SmsProvider.NAME, number));
    }

    /** @param international whether the provider says that the country stands in front, with or without + */
    Optional<Address> address(String written, boolean international) {
        return address(international && ABROAD.matcher(written).matches() ? "+" + written : written);
    }

    Optional<String> e164(String written) {
        String number = written.strip();
        if (!WRITTEN.matcher(number).matches()) {
            return Optional.empty();
        }
        // Figures alone are how carriers write the country in front; people at home begin with 0.
        Optional<String> abroad = ABROAD.matcher(number).matches() ? read("+" + number) : Optional.empty();
        return abroad.or(() -> read(number));
    }

    private Optional<String> read(String written) {
        try {
            PhoneNumber number = library.parse(written, HOME);
            boolean someone = library.isPossibleNumber(number)
                    && library.isValidNumber(number)
                    && !NOBODY.contains(library.getNumberType(number));
            return someone ? Optional.of(library.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
