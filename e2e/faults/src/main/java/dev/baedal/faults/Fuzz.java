package dev.baedal.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.baedal.faults.fuzz.Barrage;
import dev.baedal.faults.fuzz.Finding;
import dev.baedal.faults.picture.Operations;
import dev.baedal.faults.picture.Photographer;
import dev.baedal.faults.picture.Picture;
import dev.baedal.faults.picture.ProviderBook;
import dev.baedal.faults.report.Check;
import dev.baedal.faults.site.Chronicle;
import dev.baedal.faults.site.FreePorts;
import dev.baedal.faults.site.Place;
import dev.baedal.faults.site.RunningSite;
import dev.baedal.local.Refusal;

/** {@code ./baedal fuzz}. Ends with 0 when nothing was found, with 2 when something was. */
final class Fuzz {

	private static final int SHOWN = 40;

	private Fuzz() {
	}

	public static void main(String[] words) throws Exception {
		try {
			Options options = Options.parse(Path.of(System.getProperty("baedal.home", "")).toAbsolutePath().normalize(), words);
			System.exit(run(options, System.out) == 0 ? 0 : 2);
		}
		catch (Refusal refusal) {
			System.err.println("baedal: " + refusal.getMessage());
			System.exit(1);
		}
	}

	/** @return how many kinds of findings there are, and how many books do not balance */
	private static int run(Options options, PrintStream out) throws Exception {
		out.println(options.repeat().replace("faults", "fuzz"));
		Run.empty(options.folder());
		Place place = new Place(options.home(), options.folder(), options.portOffset().orElseGet(FreePorts::offset));
		out.printf("starting a platform in %s, gateway %s%n", options.folder(), place.gateway());
		Picture picture;
		Barrage barrage;
		Map<String, Long> before;
		Map<String, Long> after;
		try (RunningSite site = new RunningSite(place, options.topology(), options.settings(), options.environment(), new Chronicle(out))) {
			before = site.memory();
			barrage = Barrage.at(place, options.seed());
			barrage.fire(options.length(), Long.MAX_VALUE);
			after = site.memory();
			List<Finding> findings = barrage.findings().stream().sorted(Comparator.comparing(Finding::times).reversed()).toList();
			findings.stream().limit(SHOWN).forEach(finding -> out.println(finding.shown()));
			out.printf("answers %s%nrequests %d, findings %d%n", barrage.answers(), barrage.shots(), findings.size());
			String moving = new Quiet(site.topic(), new Operations(place)).await(Run.PATIENCE_WITH_SERVICES);
			out.println(moving.isEmpty() ? "nothing moves" : "it does not come to rest: " + moving);
			picture = new Photographer(place, site.topic()).take(List.of());
		}
		picture = Photographer.withBook(picture, ProviderBook.inFile(place));
		List<Check> checks = Check.ofAnyone(picture);
		checks.stream().flatMap(Check::lines).forEach(out::println);
		after.forEach((program, mebibytes) -> out.printf("  %-13s %4d MiB before, %4d after%n", program, before.getOrDefault(program, 0L), mebibytes));
		int violated = (int) checks.stream().filter(check -> !check.violations().isEmpty()).count();
		int findings = barrage.findings().size();
		out.printf("requests %d, orders %d, findings %d, books that do not balance %d%n", barrage.shots(), picture.placed().count(), findings, violated);
		return findings + violated;
	}
}
