package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.helidon.http.Method;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Check 31, each page of the table of addresses: none weakens the policy of the port, and none needs a script or a style within the page, which
 * that policy blocks. That the port sends it is {@code Check31HeadersTest} of {@code app}. Check 64: each leads to the statement on accessibility.
 */
@Timeout(240)
class Check31PagesTest {

    /** A script or a style within the page, a handler in an attribute, an address that runs; or anything of another host. */
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\ssrc=\"/)|<style|<iframe|<object|<embed|<base|<[^>]*\\s(?:on\\w+|style)=|(?:href|src|action)=\"(?:javascript|data|https?|//)[:/]",
            Pattern.CASE_INSENSITIVE);

    private static OpenOffice office;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        office.rows.idea(1001, office.contact, "submitted", "<b onclick=alert(1)>Bänke", "sms");
        office.rows.request(1003, office.contact, "handoff.request", "open");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @TestFactory
    Stream<DynamicTest> noPageNeedsWhatThePolicyBlocks() {
        return Stream.of(
                        office.office.addresses().stream()
                                .filter(address -> address.method().equals(Method.GET))
                                .map(Room.Address::path),
                        office.office.outside().stream()
                                .filter(address -> address.method().equals(Method.GET))
                                .map(FrontDoor.Address::path),
                        Stream.of("/nowhere", "/logout", "/accounts/x/role"))
                .flatMap(paths -> paths)
                .map(path -> dynamicTest(path, () -> isPlain(office.anne.get(filled(path)))));
    }

    private static void isPlain(HttpResponse<String> page) {
        for (String header :
                List.of("Content-Security-Policy", "X-Content-Type-Options", "Cross-Origin-Opener-Policy")) {
            assertEquals(List.of(), page.headers().allValues(header), "left to the port");
        }
        assertEquals(List.of("same-origin"), page.headers().allValues("Referrer-Policy"));
        if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            assertTrue(page.body().startsWith("<!doctype html>") || page.body().contains("<"), page.body());
            var found = INLINE.matcher(page.body());
            assertFalse(found.find(), () -> page.body().substring(found.start()));
            assertEquals(
                    page.body().startsWith("<!doctype html>"),
                    page.body().contains("<footer><a href=\"/accessibility\">Barrierefreiheit</a></footer>"));
        }
    }

    @Test
    void theStatementOnAccessibilityIsForEverybody() throws IOException, InterruptedException {
        String outside = office.browser().get("/accessibility").body();
        String inside = office.anne.get("/accessibility").body();
        for (String page : List.of(outside, inside)) {
            assertTrue(page.contains("<h1>accessibility.title de</h1>"), page);
            for (String part : List.of("scope", "state", "gaps", "tested", "feedback", "complaint")) {
                assertTrue(page.contains("accessibility." + part + " de"), part);
            }
        }
        assertFalse(outside.contains("<nav"), "only who is in sees the rooms");
        assertTrue(inside.contains("<nav"));
    }

    private static String filled(String path) {
        return path.replace("/accounts/{id}", "/accounts/" + office.id("Anne"))
                .replace("/conversations/{id}", "/conversations/" + office.contact)
                .replace("/surveys/{id}", "/surveys/stadtteil-2035")
                .replace("/survey/{survey}", "/survey/stadtteil-2035")
                .replace("/survey/{id}", "/survey/stadtteil-2035")
                .replace("/requests/{number}", "/requests/1003")
                .replaceAll("\\{(?:number|message|id)\\}", "1001")
                .replaceAll("\\{\\w+\\}", "csv");
    }
}
