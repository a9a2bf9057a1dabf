package de.komplize.channels.sms;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where and as whom the carrier is bound to.
 *
 * @param number that residents write to, in E.164 or a short code
 */
record SmppAccount(String host, int port, boolean secure, String systemId, String password, String number) {

    /** SMPP 3.4 lets a password have 8 characters, and a system id 15; carriers use more of the first. */
    private static final int LONGEST_ID = 15;

    private static final int PORT = 2775;
    private static final int SECURE_PORT = 3550;

    static SmppAccount of(String setting, String url, String password, String number) {
        try {
            URI uri = URI.create(url);
            boolean secure = "smpps".equals(uri.getScheme());
            String user = uri.getRawUserInfo();
            String path = String.valueOf(uri.getRawPath());
            boolean plain = path.isEmpty() || path.equals("/");
            if ((secure || "smpp".equals(uri.getScheme())) && uri.getHost() != null && user != null && plain) {
                String id = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
                int port = uri.getPort() > 0 ? uri.getPort() : secure ? SECURE_PORT : PORT;
                if (!id.isEmpty() && id.length() <= LONGEST_ID && !id.contains(":")) {
                    return new SmppAccount(bare(uri.getHost()), port, secure, id, password, number);
                }
            }
        } catch (IllegalArgumentException ignored) {
            // The same complaint as for another scheme.
        }
        throw new IllegalArgumentException(
                setting + " is no address of a carrier: write it as smpps://systemid@host:port, or smpp:// without"
                        + " encryption; the password stands in KOMPLIZE_SMS_PASSWORD");
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return "SmppAccount[" + host + ":" + port + ", ***]";
    }
}
