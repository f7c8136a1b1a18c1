using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Texts;
using CollectionCoachBot.Web;

namespace CollectionCoachBot.Tests.Texts;

/// <summary>A file that somebody edited by hand and broke is refused in one line that names it; never by a stack trace.</summary>
public sealed class YamlFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-yaml-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("bot.hello: hello\n\tbot.bye: bye\n", "Texts.en-US.yaml:2")]
    [InlineData("bot.hello: hello\nbot.hello: again\n", "duplicate key bot.hello")]
    [InlineData("- a list\n", "Texts.en-US.yaml:1")]
    [InlineData("# nothing but a comment\n", "Texts.en-US.yaml is empty")]
    public void Texts_that_cannot_be_read_are_refused_by_file_and_line(string content, string said)
    {
        Write("Texts/Bot/Texts.zh-CN.yaml", "bot.hello: 你好\n");
        Write("Texts/Bot/Texts.en-US.yaml", content);

        Assert.Contains(said, RefusalOf(() => Words.Load(_folder)), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_a_program_that_stands_below_this_one_are_not_read()
    {
        foreach (var program in new[] { "", "linux-x64/" })
        {
            Write(program + "Texts/Bot/Texts.zh-CN.yaml", "bot.hello: 你好\n");
            Write(program + "Texts/Bot/Texts.en-US.yaml", "bot.hello: hello\n");
        }

        Assert.Equal(["bot.hello"], Words.Load(_folder).Keys);
    }

    [Theory]
    [InlineData("help:\n\tzh-CN: [帮助]\n", "commands.yaml:2")]
    [InlineData("help: {zh-CN: [帮助]}\n", "the command help has no word in en-US")]
    [InlineData("help: {zh-CN: [帮助], en-US: []}\n", "the command help has no word in en-US")]
    [InlineData("help:\n", "the command help has no word in zh-CN")]
    [InlineData(null, "commands.yaml is missing")]
    public void Words_of_commands_that_cannot_be_read_are_refused_by_file(string? content, string said)
    {
        if (content is not null)
            Write("Conversation/commands.yaml", content);

        Assert.Contains(said, RefusalOf(() => CommandWords.Load(_folder)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country: CN\nyears:\n\t2026:\n", "cn.yaml:3")]
    [InlineData("country: CN\nyears:\n  soon:\n    holidays: [01-01]\n", "cn.yaml:3")]
    [InlineData("country: CN\nyears:\n  2026:\n    holidays: [02-30]\n", "isn't a day")]
    [InlineData("country: CN\nyears:\n  2026:\n", "2026 has no days")]
    [InlineData("country: CN\nyears:\n", "names no years")]
    [InlineData("years: {}\n", "names no country")]
    public void A_calendar_that_cannot_be_read_is_refused_by_file(string content, string said)
    {
        Write("FollowUps/Calendar/cn.yaml", content);

        Assert.Contains(said, RefusalOf(() => WorkCalendars.Load(_folder, "CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_calendars_of_one_country_are_refused()
    {
        Write("FollowUps/Calendar/cn.yaml", "country: CN\n");
        Write("FollowUps/Calendar/zh.yaml", "country: cn\n");

        Assert.Contains("has a calendar already", RefusalOf(() => WorkCalendars.Load(_folder, "CN")), StringComparison.Ordinal);
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static string RefusalOf(Action read)
    {
        var line = StartRefusal.Explain(Assert.ThrowsAny<Exception>(read));
        Assert.NotNull(line);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
        return line;
    }
}
