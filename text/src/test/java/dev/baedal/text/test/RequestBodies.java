package dev.baedal.text.test;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baedal.text.FreeText;
import dev.baedal.text.PersonId;
import dev.baedal.text.Verbatim;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Finds the texts in a service's request bodies that have no rule for typed text. */
public final class RequestBodies {

	private static final Set<Class<? extends Annotation>> RULES = Set.of(FreeText.class, PersonId.class,
			Verbatim.class);
	private static final List<String> TYPED = List.of("한", "\u202E", "\u200B", "\n", " ", "\u3164");

	private final Set<Class<?>> seen = new LinkedHashSet<>();
	private final Set<String> bare = new TreeSet<>();

	private RequestBodies() {}

	/** @return each as {@code PlaceOrderRequest.address}; empty if every text has a rule */
	public static Set<String> bareTexts(String basePackage) {
		RequestBodies bodies = new RequestBodies();
		classes(basePackage).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
			.flatMap(RequestBodies::bodies)
			.forEach(body -> bodies.look(body.getAnnotatedType(), body, body.getDeclaringExecutable().getName()));
		return bodies.bare;
	}

	private static Stream<Class<?>> classes(String basePackage) {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter((reader, factory) -> !reader.getClassMetadata().getClassName().contains("Test"));
		return scanner.findCandidateComponents(basePackage)
			.stream()
			.map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
	}

	private static Stream<Parameter> bodies(Method method) {
		return Arrays.stream(method.getParameters())
			.filter(parameter -> Arrays.stream(parameter.getAnnotations())
				.map(annotation -> annotation.annotationType().getSimpleName())
				.anyMatch(name -> name.equals("RequestBody") || name.equals("ModelAttribute")));
	}

	private void look(AnnotatedType type, AnnotatedElement where, String name) {
		if (type instanceof AnnotatedParameterizedType list) {
			for (AnnotatedType element : list.getAnnotatedActualTypeArguments()) {
				look(element, element, name + "[]");
			}
			return;
		}
		Class<?> kind = (Class<?>) type.getType();
		if (CharSequence.class.isAssignableFrom(kind) && !isRuled(where)) {
			bare.add(name);
		}
		if (kind.isRecord() && seen.add(kind)) {
			for (RecordComponent part : kind.getRecordComponents()) {
				look(part.getAnnotatedType(), field(kind, part), kind.getSimpleName() + "." + part.getName());
			}
		}
	}

	/** Returns the field of a component, which has its annotations. */
	private static AnnotatedElement field(Class<?> kind, RecordComponent part) {
		try {
			return kind.getDeclaredField(part.getName());
		}
		catch (NoSuchFieldException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A pattern counts as a rule if it matches only plain words. */
	private static boolean isRuled(AnnotatedElement where) {
		return Arrays.stream(where.getAnnotations())
			.anyMatch(annotation -> isRule(annotation)
					|| Arrays.stream(annotation.annotationType().getAnnotations()).anyMatch(RequestBodies::isRule));
	}

	private static boolean isRule(Annotation annotation) {
		if (annotation instanceof jakarta.validation.constraints.Pattern words) {
			Pattern pattern = Pattern.compile(words.regexp());
			return TYPED.stream()
				.noneMatch(typed -> pattern.matcher(typed).matches() || pattern.matcher("abc" + typed).matches());
		}
		return RULES.contains(annotation.annotationType());
	}
}
