using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Tests.Approval;

namespace CollectionCoachBot.Tests.Playbook.Loading;

public sealed class PlaybookSchemaTests
{
    private const string Head =
        """
        # The playbook's files

        What the program reads, and how long it may be. Made by `playbook schema`, and held to what the program reads by a test: run the tests with
        APPROVE=1 in the environment after a change, and read the diff. [playbook.md](playbook.md) says what is meant by it.

        A limit of `45 characters / 32 words` counts characters with punctuation in Chinese and words in English; a placeholder counts as six characters or two
        words. `[]` stands for each item of a list, STAGE for M0, M1, M2, M3, M3Plus, ATTITUDE for Avoidant, SalesDriven, PaymentDriven, Strategic, STYLE for
        Respectful, Empathetic, HelpSeeking, Milestone, Formal, SEGMENT, GRADE and WHY for a kind of customer, for its grade (A to D) and for why it isn't paid, LANGUAGE for zh-CN and en-US, ID for
        a name of ours.


        """;

    [Fact]
    public void The_document_says_what_the_program_reads()
    {
        Approved.MatchesFile(Head + PlaybookSchema.Write(ThePlaybook.Folder), Path.Combine(Approved.Root, "docs", "playbook-schema.md"));
    }
}
