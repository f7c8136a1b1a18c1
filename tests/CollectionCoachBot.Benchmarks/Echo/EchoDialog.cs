using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>Asks for a colour and a name and shows both on a card: a waterfall with two prompts.</summary>
internal sealed class EchoDialog : ComponentDialog
{
    private const string Colour = "colour";
    private const string Name = "name";

    public EchoDialog()
        : base("echo")
    {
        AddDialog(new WaterfallDialog("steps", [AskColourAsync, AskNameAsync, ShowAsync]));
        AddDialog(new ChoicePrompt(Colour)
        {
            // As in the product: the SDK's recognisers of numbers in words stay out.
            RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false },
        });
        AddDialog(new TextPrompt(Name));
        InitialDialogId = "steps";
    }

    private static Task<DialogTurnResult> AskColourAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(Colour, new PromptOptions
        {
            Prompt = MessageFactory.Text("Pick a colour."), Choices = [new Choice("red"), new Choice("green"), new Choice("blue")],
        }, cancellationToken);

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[Colour] = ((FoundChoice)step.Result).Value;
        return step.PromptAsync(Name, new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            Body =
            [
                new AdaptiveTextBlock { Text = (string)step.Result, Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveFactSet { Facts = [new AdaptiveFact("Colour", (string)step.Values[Colour])] },
            ],
            Actions = [new AdaptiveSubmitAction { Title = "Again", Data = new JObject { ["again"] = true } }],
        };
        var message = MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = JObject.Parse(card.ToJson()) });
        await step.Context.SendActivityAsync(message, cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
