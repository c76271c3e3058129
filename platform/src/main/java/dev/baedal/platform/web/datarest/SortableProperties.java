package dev.baedal.platform.web.datarest;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The properties that a list can be sorted by: the columns that its entries show, unless a column holds a list or an
 * object. Sorting by a hidden column would reveal its values by their order. The mapper decides what is shown, so
 * annotations of mix-ins count as well.
 */
@Component
class SortableProperties {

	private final ObjectProvider<EntityManagerFactory> persistence;
	private final ObjectProvider<JsonMapper> mapper;
	private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();

	SortableProperties(ObjectProvider<EntityManagerFactory> persistence, ObjectProvider<JsonMapper> mapper) {
		this.persistence = persistence;
		this.mapper = mapper;
	}

	/**
	 * Returns the names in alphabetical order; those of embedded values with their path, such as
	 * {@code policy.fulfilment}, unless JSON unwraps the value.
	 */
	Set<String> of(Class<?> entity) {
		return known.computeIfAbsent(entity, type -> {
			Set<String> names = new TreeSet<>();
			addAll(persistence.getObject().getMetamodel().managedType(type), type, "", names);
			return names;
		});
	}

	private void addAll(ManagedType<?> managed, Class<?> type, String prefix, Set<String> names) {
		SerializationConfig config = mapper.getObject().serializationConfig();
		for (BeanPropertyDefinition shown : properties(config, type)) {
			SingularAttribute<?, ?> attribute = attribute(managed, shown.getInternalName());
			if (attribute == null) {
				continue;
			}
			if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.BASIC) {
				if (hasAnOrder(attribute.getJavaType())) {
					names.add(prefix + shown.getName());
				}
			}
			else if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.EMBEDDED) {
				addAll((ManagedType<?>) attribute.getType(), attribute.getJavaType(),
						isUnwrapped(config, shown) ? prefix : prefix + shown.getName() + ".", names);
			}
		}
	}

	/** A column that holds a whole list or object as text has none. */
	private static boolean hasAnOrder(Class<?> type) {
		return Comparable.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type));
	}

	private static Iterable<BeanPropertyDefinition> properties(SerializationConfig config, Class<?> type) {
		ClassIntrospector introspector = config.classIntrospectorInstance();
		JavaType javaType = config.constructType(type);
		return introspector.introspectForSerialization(javaType, introspector.introspectClassAnnotations(javaType))
			.findProperties();
	}

	private static SingularAttribute<?, ?> attribute(ManagedType<?> managed, String name) {
		return managed.getSingularAttributes()
			.stream()
			.filter(attribute -> attribute.getName().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static boolean isUnwrapped(SerializationConfig config, BeanPropertyDefinition property) {
		return config.getAnnotationIntrospector().findUnwrappingNameTransformer(config, property.getAccessor()) != null;
	}
}
