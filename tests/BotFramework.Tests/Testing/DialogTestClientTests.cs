using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Testing;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task A_dialog_is_talked_to_from_its_first_question_to_its_result()
    {
        var client = new DialogTestClient("msteams", new TextPrompt("p"), new PromptOptions { Prompt = new Activity { Type = ActivityTypes.Message, Text = "Who?" } });

        var question = await client.SendActivityAsync<IMessageActivity>("hi");
        var waiting = client.DialogTurnResult.Status;
        var nothing = await client.SendActivityAsync<IMessageActivity>("me");

        Assert.Equal(("Who?", DialogTurnStatus.Waiting), (question.Text, waiting));
        Assert.Null(nothing);
        Assert.Equal((DialogTurnStatus.Complete, "me"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Empty(client.DialogContext.Stack);
    }
}
