package dev.baedal.messaging.test;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Creates a record that has an address, a note or a telephone number with a marked value, and checks its text. */
class OmitsAddress extends ArchCondition<JavaClass> {

	private static final String MARK = "Marked-street 7";

	OmitsAddress() {
		super("omit addresses, notes and telephone numbers from toString()");
	}

	@Override
	public void check(JavaClass item, ConditionEvents events) {
		Class<?> type = item.reflect();
		RecordComponent[] components = type.getRecordComponents();
		if (Arrays.stream(components).anyMatch(OmitsAddress::isHidden)) {
			String text = make(type, components).toString();
			events.add(new SimpleConditionEvent(item, !text.contains(MARK), type.getName() + " has the text " + text));
		}
	}

	private static boolean isHidden(RecordComponent component) {
		return component.getType() == String.class
				&& component.getName().toLowerCase().matches("address|(rider)?note|kitchen|rider|.*phone.*");
	}

	private static Object value(RecordComponent component) {
		if (isHidden(component)) {
			return MARK;
		}
		return component.getType() == List.class ? List.of() : Array.get(Array.newInstance(component.getType(), 1), 0);
	}

	private static Object make(Class<?> type, RecordComponent[] components) {
		try {
			Constructor<?> constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(Arrays.stream(components).map(OmitsAddress::value).toArray());
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(type.getName(), e);
		}
	}
}
