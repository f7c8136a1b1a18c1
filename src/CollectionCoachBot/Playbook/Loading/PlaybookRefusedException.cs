namespace CollectionCoachBot.Playbook.Loading;

/// <summary>The playbook's files are not whole. The message lists every problem with its file, line, and how to mend it.</summary>
internal sealed class PlaybookRefusedException(IReadOnlyList<string> problems)
    : Exception($"The playbook has {problems.Count} problem(s):\n" + string.Join("\n", problems))
{
    public IReadOnlyList<string> Problems => problems;
}
