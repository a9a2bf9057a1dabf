package de.komplize.channels.sms;

import java.net.URI;

/**
 * The gateway's account.
 *
 * @param number that residents write to
 * @param api where messages are sent to, without a slash at the end
 * @param publicUrl where the gateway's calls come to, without a slash at the end; they are signed for it
 */
record TwilioAccount(String sid, String token, String number, URI api, String publicUrl) {

    @Override
    public String toString() {
        return "TwilioAccount[" + api.getHost() + ", ***]";
    }
}
