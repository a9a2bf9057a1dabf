package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Settings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where a call comes from, as coarse as limits need it: the /24 of IPv4, the /64 of IPv6. {@code X-Forwarded-For} is believed only where it was
 * written by a proxy of {@code KOMPLIZE_TRUSTED_PROXIES}.
 */
final class Networks {

    private final List<Block> trusted;

    private Networks(List<Block> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    static Networks from(Settings settings) {
        List<Block> trusted = new ArrayList<>();
        for (String part : settings.find("KOMPLIZE_TRUSTED_PROXIES").orElse("").split(",")) {
            if (!part.isBlank()) {
                trusted.add(Block.parse(part.strip()));
            }
        }
        return new Networks(trusted);
    }

    /** The network of the resident, or of the last proxy that we do not know. */
    String of(ServerRequest request) {
        return network(
                request.remotePeer().address() instanceof InetSocketAddress peer
                        ? client(peer.getAddress(), request)
                        : InetAddress.getLoopbackAddress());
    }

    /** Each proxy adds on the right whom it was called by: read from there, up to the first one that is not ours. */
    private InetAddress client(InetAddress peer, ServerRequest request) {
        InetAddress client = peer;
        List<String> hops = new ArrayList<>();
        if (trusts(peer) && request.headers().contains(HeaderNames.X_FORWARDED_FOR)) {
            request.headers()
                    .get(HeaderNames.X_FORWARDED_FOR)
                    .allValues()
                    .forEach(value -> hops.addAll(Arrays.asList(value.split(","))));
        }
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = literal(hop.strip());
            if (address.isEmpty() || !trusts(client)) {
                break;
            }
            client = address.get();
        }
        return client;
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(block -> block.contains(address));
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes, 0, bytes.length == 4 ? 3 : 8);
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private record Block(InetAddress address, int bits) {

        static Block parse(String text) {
            int slash = text.indexOf('/');
            InetAddress address =
                    literal(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() -> wrong(text));
            int all = address.getAddress().length * 8;
            try {
                int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
                if (bits >= 0 && bits <= all) {
                    return new Block(address, bits);
                }
            } catch (NumberFormatException _) {
                // the same complaint as for a figure out of range
            }
            throw wrong(text);
        }

        private static IllegalArgumentException wrong(String text) {
            return new IllegalArgumentException(
                    "KOMPLIZE_TRUSTED_PROXIES: '" + text
                            + "' is not an IP address or network; write such as 10.0.0.5, 10.0.0.0/8 or ::1, separated by commas");
        }

        boolean contains(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((ours[bit / 8] ^ theirs[bit / 8]) & (0x80 >> (bit % 8))) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
