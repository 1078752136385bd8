package dev.solvent.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.solvent.display.Picture;
import dev.solvent.display.Pictures;
import dev.solvent.economics.UnitEconomics;

/** The pictures of a quote, each with what it shows in words. */
final class Charts {

    private Charts() {}

    static ObjectNode of(QuoteModel model) {
        UnitEconomics user = model.user();
        ObjectNode node = Json.object();
        ArrayNode all = node.putArray("charts");
        add(all, "payback", Pictures.payback(user, model.cac()));
        add(all, "waterfall", Pictures.waterfall(user.marginWaterfall()));
        add(all, "users", Pictures.margins(user));
        add(all, "retention", Pictures.retention(model.request().value().horizonMonths(), user.retention()));
        return node;
    }

    private static void add(ArrayNode all, String name, Picture picture) {
        all.addObject()
                .put("name", name)
                .put("title", picture.title())
                .put("description", picture.description())
                .put("svg", picture.svg());
    }
}
