package dev.baedal.text.test.some;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;

import dev.baedal.text.FreeText;
import dev.baedal.text.PersonId;
import dev.baedal.text.Verbatim;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Accepts texts with a rule and without. */
class SomeController {

	@Retention(RetentionPolicy.RUNTIME)
	@interface RequestBody {}

	record Good(@FreeText(max = 5) String text, @PersonId String person, @Verbatim String secret,
			@Pattern(regexp = "A|B") String choice, Long number) {}

	record Bad(@NotBlank @Size(max = 5) String sized, @Pattern(regexp = "[^a]*") String anything, List<String> list,
			Map<String, Inner> map, Good good) {}

	record Inner(String nested) {}

	void take(@RequestBody Good good) {}

	void take(@RequestBody List<Bad> bad, String noBody) {}
}
