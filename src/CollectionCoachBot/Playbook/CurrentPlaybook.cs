namespace CollectionCoachBot.Playbook;

/// <summary>The playbook in force. Whoever coaches asks for it each time, and keeps one edition for the whole of an answer.</summary>
internal sealed class CurrentPlaybook(PlaybookEdition edition)
{
    public PlaybookEdition Edition { get; } = edition;
}
