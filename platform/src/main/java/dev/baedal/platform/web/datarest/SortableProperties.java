package dev.baedal.platform.web.datarest;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * The properties that a list can be sorted by: the columns that its entries show. Sorting by a hidden column would
 * reveal its values by their order.
 */
@Component
class SortableProperties {

	private final ObjectProvider<EntityManagerFactory> persistence;
	private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();

	SortableProperties(ObjectProvider<EntityManagerFactory> persistence) {
		this.persistence = persistence;
	}

	/**
	 * Returns the names in alphabetical order; those of embedded values with their path, such as
	 * {@code policy.fulfilment}.
	 */
	Set<String> of(Class<?> entity) {
		return known.computeIfAbsent(entity, type -> {
			Set<String> names = new TreeSet<>();
			addAll(persistence.getObject().getMetamodel().managedType(type), type, "", names);
			return names;
		});
	}

	private static void addAll(ManagedType<?> managed, Class<?> type, String prefix, Set<String> names) {
		for (SingularAttribute<?, ?> attribute : managed.getSingularAttributes()) {
			if (isShown(type, attribute)) {
				if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.BASIC) {
					names.add(prefix + attribute.getName());
				}
				else if (attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.EMBEDDED) {
					addAll((ManagedType<?>) attribute.getType(), attribute.getJavaType(),
							prefix + attribute.getName() + ".", names);
				}
			}
		}
	}

	private static boolean isShown(Class<?> type, SingularAttribute<?, ?> attribute) {
		Field field = ReflectionUtils.findField(type, attribute.getName());
		Method accessor = accessor(type, attribute.getName());
		return accessor != null && Stream.<AnnotatedElement>of(accessor, field == null ? accessor : field)
			.noneMatch(member -> member.isAnnotationPresent(JsonIgnore.class));
	}

	private static Method accessor(Class<?> type, String name) {
		if (type.isRecord()) {
			return ReflectionUtils.findMethod(type, name);
		}
		var property = BeanUtils.getPropertyDescriptor(type, name);
		return property == null ? null : property.getReadMethod();
	}
}
