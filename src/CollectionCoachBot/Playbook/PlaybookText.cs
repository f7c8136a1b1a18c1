using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>Everything that the coach can say in one language.</summary>
internal sealed record PlaybookText
{
    public const string TacticsTopic = "tactics";
    public const string CausesTopic = "causes";
    public const string OptionsTopic = "options";
    public const string SegmentsTopic = "segments";
    public const string SpecialTopic = "special";

    public required IReadOnlyDictionary<(OverdueStage Stage, Attitude Attitude), Cell> Cells { get; init; }

    public required IReadOnlyDictionary<Style, StyleText> Styles { get; init; }

    public required IReadOnlyDictionary<Attitude, AttitudeText> Attitudes { get; init; }

    /// <summary>Three, whose answers tell an attitude.</summary>
    public required IReadOnlyList<AttitudeQuestion> Questions { get; init; }

    public required IReadOnlyDictionary<OverdueStage, StageText> Stages { get; init; }

    /// <summary>Everything beside cells, styles and law, in the order in which it is shown.</summary>
    public required IReadOnlyList<Topic> Library { get; init; }

    public required IReadOnlyDictionary<OverdueStage, LetterText> Letters { get; init; }

    /// <summary>The catalogue of excuses, by number.</summary>
    public required IReadOnlyList<Excuse> Excuses { get; init; }

    /// <summary>What mustn't be said, in this language.</summary>
    public required WordingText Wording { get; init; }

    public required IReadOnlyDictionary<string, LawEntry> Law { get; init; }

    /// <summary>What nobody does on any call.</summary>
    public required IReadOnlyList<string> Donts { get; init; }

    /// <summary>When and whom one calls. On no card: trainers read it in the file.</summary>
    public required IReadOnlyList<string> Calling { get; init; }

    /// <exception cref="KeyNotFoundException">There is no such topic.</exception>
    public Topic Topic(string id) => Library.FirstOrDefault(topic => topic.Id == id) ?? throw new KeyNotFoundException($"The library has no topic \"{id}\".");

    /// <summary>An entry of the library; null where there is none, since an overlay may have taken it out after somebody chose it.</summary>
    public TopicEntry? Find(string topicId, string? id) =>
        Library.FirstOrDefault(topic => topic.Id == topicId)?.Entries.FirstOrDefault(entry => entry.Id == id);

    public Topic Tactics => Topic(TacticsTopic);
}
