package dev.baedal.customer.domain;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;

/** Copies a record field by field, so that a new field of the record needs no line elsewhere. */
final class RecordFields {

	private RecordFields() {}

	/** @param value computes the value of a field in the copy from the field and its value in the original */
	static <R extends Record> R copy(R original, BiFunction<RecordComponent, Object, Object> value) {
		RecordComponent[] fields = original.getClass().getRecordComponents();
		Object[] values = Arrays.stream(fields).map(field -> value.apply(field, get(field, original))).toArray();
		Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class[]::new);
		try {
			@SuppressWarnings("unchecked") Class<R> type = (Class<R>) original.getClass();
			return type.getDeclaredConstructor(types).newInstance(values);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(original.getClass().getName(), e);
		}
	}

	static Object get(RecordComponent field, Record of) {
		try {
			return field.getAccessor().invoke(of);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(field.toString(), e);
		}
	}
}
