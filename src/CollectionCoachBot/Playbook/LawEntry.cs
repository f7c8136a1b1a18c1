using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>A legal statement that a rep may say aloud, and to whom it applies.</summary>
/// <param name="Id">The same in every language.</param>
/// <param name="Jurisdiction">The contract's law; never derived from a language.</param>
/// <param name="Reach">Whom it binds.</param>
/// <param name="From">The stage before which nobody says it: interest isn't spoken of while a payment is only just late.</param>
/// <param name="Article">Statute and article.</param>
/// <param name="Checked">The day on which somebody compared it with the statute.</param>
/// <param name="Statement">What may be said.</param>
internal sealed record LawEntry(string Id, Jurisdiction Jurisdiction, LawReach Reach, OverdueStage From, string Article, DateOnly Checked, string Statement);
