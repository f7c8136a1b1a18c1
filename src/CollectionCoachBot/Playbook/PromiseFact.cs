namespace CollectionCoachBot.Playbook;

/// <summary>What a customer said they would pay, and when.</summary>
internal sealed record PromiseFact(decimal Amount, string Currency, DateOnly PayOn);
