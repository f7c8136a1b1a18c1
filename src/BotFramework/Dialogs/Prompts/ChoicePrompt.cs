using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices, by its title or a synonym.</summary>
/// <remarks>
/// Answers by number aren't understood here: <see cref="FindChoicesOptions.RecognizeNumbers"/> and
/// <see cref="FindChoicesOptions.RecognizeOrdinals"/> of <see cref="RecognizerOptions"/> must be false.
/// </remarks>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, ChoiceWords.Defaults(), validator, defaultLocale)
    {
    }

    public ChoicePrompt(
        string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown, unless the options say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The locale for an activity that names none that is known.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>The words between the choices; null takes those of the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var question = isRetry && options.RetryPrompt is not null ? options.RetryPrompt : options.Prompt;
        var words = ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(CultureOf(activity)) ?? _choiceDefaults.Values.First();
        IList<string> only = string.IsNullOrEmpty(activity.From?.Id) ? null : [activity.From.Id];
        var message = AppendChoices(
            question, activity.ChannelId, options.Choices ?? [], options.Style ?? Style, words, activity.Conversation?.ConversationType, only,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="NotSupportedException">The recognizer options ask for numbers or ordinals.</exception>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(activity.Text))
            return Task.FromResult(result);

        var finding = OfThisTurn(RecognizerOptions ?? new FindChoicesOptions(), CultureOf(activity));
        if (ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], finding) is [var first, ..])
            (result.Succeeded, result.Value) = (true, first.Resolution);
        return Task.FromResult(result);
    }

    /// <summary>A copy, since the prompt is shared by all turns.</summary>
    private static FindChoicesOptions OfThisTurn(FindChoicesOptions options, string locale) => new()
    {
        Locale = locale,
        NoValue = options.NoValue,
        NoAction = options.NoAction,
        RecognizeNumbers = options.RecognizeNumbers,
        RecognizeOrdinals = options.RecognizeOrdinals,
        AllowPartialMatches = options.AllowPartialMatches,
        MaxTokenDistance = options.MaxTokenDistance,
        Tokenizer = options.Tokenizer,
    };

    private string CultureOf(Activity activity) =>
        ChoiceWords.Nearest(activity.Locale, _choiceDefaults.Keys)
        ?? ChoiceWords.Nearest(DefaultLocale ?? RecognizerOptions?.Locale, _choiceDefaults.Keys)
        ?? ChoiceWords.English;
}
