namespace CollectionCoachBot.Playbook;

/// <summary>
/// The playbook in force. Whoever coaches asks for it each time, and keeps one edition for the whole of an answer: another may be put in its place at any
/// moment, all of it at once.
/// </summary>
internal sealed class CurrentPlaybook(PlaybookEdition edition, DateTimeOffset readAt)
{
    private volatile PlaybookInForce _inForce = new(edition, readAt);

    public PlaybookEdition Edition => _inForce.Edition;

    /// <summary>The edition and when it was read, of one moment.</summary>
    public PlaybookInForce InForce => _inForce;

    public void Replace(PlaybookEdition edition, DateTimeOffset readAt) => _inForce = new PlaybookInForce(edition, readAt);
}
