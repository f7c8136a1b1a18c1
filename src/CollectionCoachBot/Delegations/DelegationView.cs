using CollectionCoachBot.People;

namespace CollectionCoachBot.Delegations;

/// <summary>A delegation as a card shows it.</summary>
/// <param name="Delegation">The delegation.</param>
/// <param name="Away">Who is away.</param>
/// <param name="Substitute">Who stands in.</param>
internal sealed record DelegationView(Delegation Delegation, Person Away, Person Substitute);
