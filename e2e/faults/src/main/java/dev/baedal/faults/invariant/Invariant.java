package dev.baedal.faults.invariant;

import java.util.List;

import dev.baedal.faults.snapshot.Snapshot;

/** A condition that must hold once the platform is quiescent. */
public interface Invariant {

	/** The condition as a sentence, for the report. */
	String sentence();

	/** Every counter-example; empty when the condition holds. */
	List<Violation> violations(Snapshot snapshot);

	/**
	 * The invariants that hold for any requests. The others need the responses of a run's customers, and stores that do
	 * not change during the run.
	 */
	static List<Invariant> ofAnyone() {
		return List.of(new EveryChargeBelongsToAnOrder(), new EveryEndIsSettled(), new MoneyBalances(),
				new ProviderAgrees(), new NoEventIsPublishedTwice(), new EveryStateIsPublished(),
				new DiscountsBalance(), new CouponsAreUsedOnce(), new MyPageMatchesServices(),
				new MyPageHistoryIsCausal(), new TopicIsInOrder(), new MenusAreCurrent(), new OutboxesAreEmpty());
	}

	/** All invariants, in the order of the report. */
	static List<Invariant> all() {
		return List.of(new EveryTakenOrderExists(), new EveryChargeBelongsToAnOrder(), new RefusedOrdersDoNotExist(),
				new OneKeyOneOrder(), new AcceptedOrdersAreKept(), new OneOfTwoCommandsWins(), new NothingIsOverdue(),
				new CallersKeepAccess(), new EveryEndIsSettled(), new MoneyBalances(), new ProviderAgrees(),
				new ServicesAgree(), new NoEventIsPublishedTwice(), new EveryStateIsPublished(), new DiscountsBalance(),
				new OrdersCostTheirQuote(), new StockBalances(), new ClaimsAreDecidedOnce(),
				new DeliveryWaitsForCoupon(), new CouponsAreUsedOnce(), new CouponsAreExact(),
				new MyPageMatchesServices(), new MyPageHistoryIsCausal(), new NotificationsAreExact(),
				new ChannelSendsOnce(), new TopicIsInOrder(), new MenusAreCurrent(), new OutboxesAreEmpty());
	}
}
