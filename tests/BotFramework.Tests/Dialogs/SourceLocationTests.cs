using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Debugging;

namespace BotFramework.Tests.Dialogs;

public sealed class SourceLocationTests
{
    [Fact]
    public void A_dialog_tells_where_it_is_declared_when_it_was_told()
    {
        var declared = new Declared("dialogs/Ask.cs", 12);

        Assert.Equal(new SourceRange("dialogs/Ask.cs", 12, 0, 13, 0), declared.Source);
        Assert.Equal("Ask.cs:12:0->13:0", declared.Source.ToString());
        Assert.Null(new TextPrompt("text").Source);
        Assert.Null(new Declared("", 12).Source);
    }

    [Fact]
    public void A_copy_of_a_range_is_equal_until_it_is_changed()
    {
        var range = new SourceRange("a", 1, 2, 3, 4);
        var copy = range.DeepClone();

        Assert.Equal((range, range.GetHashCode()), (copy, copy.GetHashCode()));
        copy.StartPoint.LineIndex = 9;
        Assert.NotEqual(range, copy);
    }

    private sealed class Declared : Dialog
    {
        internal Declared([CallerFilePath] string path = "", [CallerLineNumber] int line = 0)
            : base("declared") => RegisterSourceLocation(path, line);

        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);
    }
}
