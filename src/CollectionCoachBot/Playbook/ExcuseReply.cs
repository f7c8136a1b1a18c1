namespace CollectionCoachBot.Playbook;

/// <summary>An excuse in their words and the answer to it in three beats.</summary>
/// <param name="Number">The excuse's number in the catalogue, the same in every language.</param>
/// <param name="LawId">A legal entry that may be added where its scope test is true; the reply stands without it.</param>
internal sealed record ExcuseReply(int Number, Text Says, Text Acknowledge, Text Fact, Text Step, string? LawId);
