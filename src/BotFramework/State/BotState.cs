using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values that live longer than a turn. They are read once a turn, kept in the turn's state, and written when they
/// changed. There is no version check: of two turns at once, the one that saves last wins.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly string _contextServiceKey;
    private readonly IStorage _storage;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>The values of this turn; null before they were loaded.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Reads the values, unless they were read in this turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Read again, and forget what changed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">The storage holds something else under this key.</exception>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        var cached = GetCachedState(turnContext);
        if (!force && cached?.State is not null)
            return;

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = stored switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> values => new CachedBotState(values),
            JObject json => new CachedBotState(json.ToObject<Dictionary<string, object>>()),
            _ => throw new InvalidOperationException($"What is stored as '{key}' is a {stored.GetType().Name}, not the values of a bot state."),
        };
    }

    /// <summary>Writes the values if they changed since they were read or saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Write them even so.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        var cached = GetCachedState(turnContext);
        if (cached is null)
            return;
        var fingerprint = StateFingerprint.Of(cached.State);
        if (!force && cached.IsSavedAs(fingerprint))
            return;

        var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.RememberAsSaved(fingerprint);
    }

    /// <summary>Starts this turn's values anew; saving then writes them.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cleared = new CachedBotState();
        cleared.RememberAsChanged();
        turnContext.TurnState[_contextServiceKey] = cleared;
        return Task.CompletedTask;
    }

    /// <summary>Deletes the values from the storage and from this turn.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>This turn's values as JSON; null before they were loaded.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        var cached = GetCachedState(turnContext);
        return cached is null ? null : JToken.FromObject(cached.State);
    }

    /// <summary>Under which key the values of this turn's user or conversation are stored.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        TryGetValue<T>(turnContext, propertyName, out var value);
        return Task.FromResult(value);
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    private bool TryGetValue<T>(ITurnContext turnContext, string name, out T value)
    {
        value = default;
        if (!Loaded(turnContext).State.TryGetValue(name, out var stored) || stored is null)
            return false;
        // A storage that doesn't name types gives back JSON, and numbers of another size than were put in.
        value = stored is T typed ? typed : JToken.FromObject(stored).ToObject<T>();
        return true;
    }

    private CachedBotState Loaded(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException($"{GetType().Name} wasn't loaded in this turn.");

    /// <summary>The values of one turn, and how they were when last read or saved.</summary>
    public class CachedBotState
    {
        private ulong? _savedAs;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
            RememberAsSaved(StateFingerprint.Of(State));
        }

        public IDictionary<string, object> State { get; set; }

        internal bool IsSavedAs(ulong fingerprint) => fingerprint == _savedAs;

        internal void RememberAsSaved(ulong fingerprint) => _savedAs = fingerprint;

        internal void RememberAsChanged() => _savedAs = null;
    }

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            if (state.TryGetValue<T>(turnContext, name, out var value))
            {
                // What was converted is put back, so that a change to it is seen when the state is saved.
                await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
                return value;
            }

            if (defaultValueFactory is null)
                return default;
            value = defaultValueFactory();
            await SetAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }
    }
}
