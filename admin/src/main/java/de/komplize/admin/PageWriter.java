package de.komplize.admin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Fills the templates. */
final class PageWriter {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageWriter.class.getClassLoader(), "de.komplize.admin.pages");

    /** @param values the template's parameters besides its frame */
    void send(ServerResponse response, String template, Frame frame, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        StringOutput html = new StringOutput();
        templates.render(template, all, html);
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .send(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
