package dev.baedal.notification.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.baedal.notification.domain.Kind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The templates of all kinds of message, in one file. */
@Component
class Templates {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	private final Properties templates;

	Templates() {
		this(new ClassPathResource("notifications.properties"));
	}

	/** @throws IllegalStateException if a kind has no template */
	Templates(Resource file) {
		templates = read(file);
		for (Kind kind : Kind.values()) {
			if (!templates.containsKey(kind.name())) {
				throw new IllegalStateException("%s has no line for %s".formatted(file, kind));
			}
		}
	}

	/** @throws IllegalArgumentException if a placeholder has no value */
	String write(Kind kind, Map<String, ?> values) {
		return PLACEHOLDER.matcher(templates.getProperty(kind.name())).replaceAll(found -> {
			Object value = values.get(found.group(1));
			if (value == null) {
				throw new IllegalArgumentException("%s needs {%s}".formatted(kind, found.group(1)));
			}
			return Matcher.quoteReplacement(value.toString());
		});
	}

	private static Properties read(Resource file) {
		try {
			return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
