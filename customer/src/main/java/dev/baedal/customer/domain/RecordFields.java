package dev.baedal.customer.domain;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Copies a record field by field, so that a new field of the record needs no line elsewhere. */
final class RecordFields {

	/** Looked up once per class, since every event copies a record. */
	private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
		@Override
		protected Shape computeValue(Class<?> type) {
			return Shape.of(type);
		}
	};

	private RecordFields() {}

	/** @param value computes the value of a field in the copy from the field and its value in the original */
	static <R extends Record> R copy(R original,
			BiFunction<RecordComponent, @Nullable Object, @Nullable Object> value) {
		Shape shape = SHAPES.get(original.getClass());
		Object[] values = Arrays.stream(shape.fields())
			.map(field -> value.apply(field, get(field, original)))
			.toArray();
		try {
			@SuppressWarnings("unchecked") R copy = (R) shape.constructor().newInstance(values);
			return copy;
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(original.getClass().getName(), e);
		}
	}

	static @Nullable Object get(RecordComponent field, Record of) {
		try {
			return field.getAccessor().invoke(of);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(field.toString(), e);
		}
	}

	private record Shape(RecordComponent[] fields, Constructor<?> constructor) {

		static Shape of(Class<?> type) {
			RecordComponent[] fields = type.getRecordComponents();
			Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class[]::new);
			try {
				return new Shape(fields, type.getDeclaredConstructor(types));
			}
			catch (NoSuchMethodException e) {
				throw new IllegalStateException(type.getName(), e);
			}
		}
	}
}
