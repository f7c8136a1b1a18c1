using CollectionCoachBot.FollowUps;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>The newest contact with a customer.</summary>
internal sealed record LastContact(DateOnly On, Outcome Outcome, string By);
