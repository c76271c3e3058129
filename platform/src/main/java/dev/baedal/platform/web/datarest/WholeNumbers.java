package dev.baedal.platform.web.datarest;

import java.beans.PropertyEditorSupport;

import dev.baedal.platform.text.WholeNumber;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Accepts only decimal numbers in the paths and queries of controllers. A property editor, not a converter: after a
 * converter fails Spring tries its own editor, which accepts 0x1.
 */
@ControllerAdvice
class WholeNumbers {

	@InitBinder
	void acceptDigitsOnly(WebDataBinder binder) {
		binder.registerCustomEditor(Long.class, new Digits(true));
		binder.registerCustomEditor(long.class, new Digits(false));
	}

	private static final class Digits extends PropertyEditorSupport {

		private final boolean mayBeEmpty;

		Digits(boolean mayBeEmpty) {
			this.mayBeEmpty = mayBeEmpty;
		}

		@Override
		public void setAsText(String text) {
			if (text.isEmpty() && !mayBeEmpty) {
				throw new NumberFormatException("nothing");
			}
			setValue(new WholeNumber().convert(text));
		}
	}
}
