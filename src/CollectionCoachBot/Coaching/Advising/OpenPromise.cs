using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>A promise that no ledger has settled yet.</summary>
/// <param name="Promise">What was promised.</param>
/// <param name="DueNotVerifiable">Its date has come, but no ledger is new enough to judge it.</param>
internal sealed record OpenPromise(PromiseFact Promise, bool DueNotVerifiable);
