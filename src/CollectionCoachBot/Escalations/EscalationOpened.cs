namespace CollectionCoachBot.Escalations;

/// <summary>The answer to an <see cref="EscalationAsk"/>.</summary>
/// <param name="How">What became of it.</param>
/// <param name="CustomerId">The account that the form was used for: another than the asked one where <see cref="EscalationOpening.FormUsed"/>.</param>
/// <param name="PersonId">Who used it.</param>
internal sealed record EscalationOpened(EscalationOpening How, string CustomerId, string PersonId);
