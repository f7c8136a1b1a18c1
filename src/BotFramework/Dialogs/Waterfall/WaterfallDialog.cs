using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps one after another: each gets the answer to the question of the one before. After the last the dialog ends.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepKey = "stepIndex";
    private const string InstanceIdKey = "instanceId";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = actions is null ? [] : [.. actions];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <summary>A stored step number means something else when the number of steps has changed.</summary>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        var instanceId = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[InstanceIdKey] = instanceId;
        Track("WaterfallStart", instanceId);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>A message goes to the next step; whatever else arrives changes nothing.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var step = dc.ActiveDialog.State.TryGetValue(StepKey, out var stored) ? Convert.ToInt32(stored, CultureInfo.InvariantCulture) : 0;
        return RunStepAsync(dc, step + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var instanceId = instance.State.TryGetValue(InstanceIdKey, out var stored) ? stored as string : null;
        if (reason == DialogReason.CancelCalled)
            Track("WaterfallCancel", instanceId);
        else if (reason == DialogReason.EndCalled)
            Track("WaterfallComplete", instanceId);
        return Task.CompletedTask;
    }

    /// <summary>Runs one step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        _steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Runs a step, or ends the dialog with the last answer when there is no such step.</summary>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);

        var state = dc.ActiveDialog.State;
        state[StepKey] = index;
        var step = new WaterfallStepContext(this, dc, state[OptionsKey], (IDictionary<string, object>)state[ValuesKey], index, reason, result);
        Track("WaterfallStep", state[InstanceIdKey] as string, _steps[index].Method.Name);
        return OnStepAsync(step, cancellationToken);
    }

    private void Track(string what, string instanceId, string step = null)
    {
        if (ReferenceEquals(TelemetryClient, NullBotTelemetryClient.Instance))
            return;
        var properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["DialogId"] = Id, ["InstanceId"] = instanceId };
        if (step is not null)
            properties["StepName"] = step;
        TelemetryClient.TrackEvent(what, properties);
    }
}
