package de.komplize.channels.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a gateway's call: HMAC-SHA1 under the account's token over the address and all parameters, sorted, without anything between
 * (https://www.twilio.com/docs/usage/security#validating-requests). Pure.
 */
record TwilioSignature(String token) {

    /**
     * Whether it was made for this address. The address's own port may stand in it or not: Twilio has done both, and it is the same place.
     *
     * @param url as the world sees it, with its query
     */
    boolean matches(String signature, String url, Map<String, List<String>> parameters) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (String address : sameAddress(url).toList()) {
            // All are looked at, so that the time says nothing.
            matches |= MessageDigest.isEqual(of(address, parameters).getBytes(StandardCharsets.UTF_8), given);
        }
        return matches;
    }

    String of(String url, Map<String, List<String>> parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters)
                .forEach((name, values) -> values.stream()
                        .sorted()
                        .distinct()
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-1", e);
        }
    }

    private static Stream<String> sameAddress(String url) {
        URI uri = URI.create(url);
        String usual = "https".equals(uri.getScheme()) ? ":443" : ":80";
        String host = uri.getScheme() + "://" + uri.getHost();
        String rest = url.substring(host.length());
        if (uri.getPort() < 0) {
            return Stream.of(url, host + usual + rest);
        }
        String own = ":" + uri.getPort();
        return Stream.of(url, host + rest.substring(own.length()));
    }

    @Override
    public String toString() {
        return "TwilioSignature[***]";
    }
}
