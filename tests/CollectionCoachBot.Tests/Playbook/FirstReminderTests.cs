using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>What the library teaches of the first reminder is when the bot suggests it.</summary>
public sealed class FirstReminderTests
{
    [Theory]
    [InlineData(Language.Chinese, "principles", "remind-before-due", "三个工作日", "十个")]
    [InlineData(Language.Chinese, "prevention", "first-reminder", "三个", "十个工作日")]
    [InlineData(Language.English, "principles", "remind-before-due", "Three working days", "ten")]
    [InlineData(Language.English, "prevention", "first-reminder", "Three working days", "ten")]
    internal void It_comes_three_working_days_ahead_and_ten_for_a_large_amount(Language language, string topic, string entry, string usual, string large)
    {
        var lines = string.Join('\n', ThePlaybook.Edition.In(language).Topic(topic).Entries.Single(each => each.Id == entry).Parts.SelectMany(part => part.Lines));

        Assert.Equal((3, 10), (new FollowUpOptions().BeforeDue, new FollowUpOptions().EarlyBeforeDue));
        Assert.Contains(usual, lines, StringComparison.Ordinal);
        Assert.Contains(large, lines, StringComparison.Ordinal);
    }
}
