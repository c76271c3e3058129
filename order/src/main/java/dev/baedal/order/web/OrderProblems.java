package dev.baedal.order.web;

import dev.baedal.order.application.pricing.BelowMinimum;
import dev.baedal.order.application.pricing.NotOnSale;
import dev.baedal.order.application.pricing.PriceChanged;
import dev.baedal.platform.problem.InvalidField;
import dev.baedal.platform.problem.Problems;
import org.springframework.http.ProblemDetail;

/** Renders what prevents an order, alike in a refusal and in a quote. */
final class OrderProblems {

	private OrderProblems() {}

	/** @param obstacle of a quote; those of the prices that a customer expects are an order's alone */
	static ProblemDetail of(RuntimeException obstacle) {
		if (obstacle instanceof BelowMinimum below) {
			return of(below);
		}
		if (obstacle instanceof NotOnSale missing) {
			return of(missing);
		}
		return of((InvalidField) obstacle);
	}

	static ProblemDetail of(PriceChanged e) {
		ProblemDetail problem = Problems.of(e);
		problem.setProperty("price", e.total());
		problem.setProperty("discount", e.discount());
		problem.setProperty("deliveryFee", e.deliveryFee());
		problem.setProperty("items", e.items());
		return problem;
	}

	static ProblemDetail of(BelowMinimum e) {
		ProblemDetail problem = Problems.of(e);
		problem.setProperty("minimum", e.minimum());
		problem.setProperty("subtotal", e.subtotal());
		return problem;
	}

	static ProblemDetail of(NotOnSale e) {
		ProblemDetail problem = Problems.of(e);
		if (e.opensAt() != null) {
			problem.setProperty("opensAt", e.opensAt());
		}
		return problem;
	}

	private static ProblemDetail of(InvalidField e) {
		ProblemDetail problem = Problems.of(e);
		problem.setProperty("field", e.field());
		return problem;
	}
}
