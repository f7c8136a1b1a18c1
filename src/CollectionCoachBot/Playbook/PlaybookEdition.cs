using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>One version of the playbook, in all languages. It never changes; reading the files again makes a new one.</summary>
internal sealed record PlaybookEdition
{
    /// <summary>A short hash of the files, kept with each card so that results can be compared later.</summary>
    public required string Version { get; init; }

    public required IReadOnlyDictionary<(OverdueStage Stage, Attitude Attitude), CellPlan> Matrix { get; init; }

    /// <summary>What each cause means for a call, by its id.</summary>
    public required IReadOnlyDictionary<string, CausePlan> Causes { get; init; }

    /// <summary>What else moves the choice of style, tactics and excuses.</summary>
    public required ChoicePlan Choice { get; init; }

    /// <summary>The dunning plan of each grade, in the order of its days.</summary>
    public required IReadOnlyDictionary<Grade, IReadOnlyList<PlanStep>> Plans { get; init; }

    public required PlaybookText Chinese { get; init; }

    public required PlaybookText English { get; init; }

    /// <summary>The files of a company that are laid over ours, as a person knows them.</summary>
    public IReadOnlyList<string> OverlayFiles { get; init; } = [];

    /// <summary>What is allowed in those files and may still not be meant, with file and line.</summary>
    public IReadOnlyList<Fault> Remarks { get; init; } = [];

    public PlaybookText In(Language language) => language == Language.Chinese ? Chinese : English;
}
